"""What a reviewer can do at the desk, one function a command; the window only binds keys to them."""
