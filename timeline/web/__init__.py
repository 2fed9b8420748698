"""The readers' room: pages and feeds from print, complete without JavaScript, no cookie. No working model enters."""
