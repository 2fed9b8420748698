"""What holds for every answer: ETags and caching, addresses that were shared, pages for errors."""
