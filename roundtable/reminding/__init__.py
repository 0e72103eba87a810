"""What is due, whom it is told to, and by which way: reminders as of today, kept only as far as something was sent."""
