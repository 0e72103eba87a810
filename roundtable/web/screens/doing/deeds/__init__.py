"""What people can do, a file each: the folder is the registration. See deed.py for what a file holds."""
