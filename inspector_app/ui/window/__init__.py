"""The main window around the pages: menus, project files, closing, and the saved window state."""
