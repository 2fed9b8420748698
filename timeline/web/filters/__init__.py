"""The filters of a page's address: what it takes, their form, and what they say in words."""
