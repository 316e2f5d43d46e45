"""The only code that touches the operating system: folders, registry, children, clock, keyring, network."""
