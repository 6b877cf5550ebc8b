"""What a page prints about its own dates, and which instants it can mean."""

__version__ = "0.1.0"
