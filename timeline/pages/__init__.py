"""What readers' pages and the desk draw alike from printed documents."""
