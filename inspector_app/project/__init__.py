"""The data that is kept between sessions: the project file, weights and the application's own folders."""
