"""Are the antivirus definitions current?"""
