"""Does the vendor still correct this operating system?"""
