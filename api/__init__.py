"""The clients' room: read-only JSON over print. No working model enters."""
