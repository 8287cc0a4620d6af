import Cryptography

/// SHA-256 as another program would work it out.
func digest(of text: some StringProtocol) -> String {
    SHA256.hash(of: Array(text.utf8)).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
}
