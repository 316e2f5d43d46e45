"""Does a firewall guard the network this PC is in?"""
