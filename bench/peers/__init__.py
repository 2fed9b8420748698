"""What the read path is measured beside: the same record served as the packages' own guides do, and by no framework."""
