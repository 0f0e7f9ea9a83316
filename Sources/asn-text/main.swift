print("asn-text")
