"""What can be claimed of an answer: its form, its values, its laws, its manners."""
