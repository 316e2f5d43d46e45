"""Does an antivirus watch in real time?"""
