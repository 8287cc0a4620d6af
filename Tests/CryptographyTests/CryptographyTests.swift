import Cryptography
import Foundation
import Testing

@Suite struct `SHA-256` {
    /// The examples of FIPS 180-2, B.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `is as the standard has it, in one piece and in many`(text: String, hash: String) {
        #expect(hexadecimal(SHA256.hash(of: Array(text.utf8))) == hash)
        var sha = SHA256()
        for _ in 1...2 {
            for byte in text.utf8 { withUnsafeBytes(of: byte) { sha.update($0) } }
            sha.update(UnsafeRawBufferPointer(start: nil, count: 0))
            #expect(hexadecimal(sha.finish()) == hash)
        }
    }
}

@Suite struct `A symmetric key` {
    /// RFC 4231, 4.3.
    @Test func `signs as the standard has it`() {
        let key = SymmetricKey(bytes: Array("Jefe".utf8))
        let content = Array("what do ya want for nothing?".utf8)
        let code = key.code(for: content)
        #expect(
            hexadecimal(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        #expect(key.isCode(code, for: content))
        #expect(!key.isCode(code, for: content + [0]))
        #expect(!key.isCode(code.dropLast(), for: content) && !key.isCode([], for: content))
    }

    @Test func `is another each time, and is not printed`() {
        let key = SymmetricKey()
        #expect(key.bytes.count == 32 && key.bytes != SymmetricKey().bytes)
        var text = ""
        dump(key, to: &text)
        #expect(text + "\(key)" == "- SymmetricKey(…)\nSymmetricKey(…)")
    }
}

@Suite struct `A pair of RSA keys` {
    /// Made with OpenSSL for this test, like the signature.
    private static let der = """
        MIIEpAIBAAKCAQEA1kCUcG17T8KxRqh/H9wwTDfrRVoINNUCzWialhS85yiDnuwvUxnl3vFSp2tm\
        nOTsnswSa212LJ0p5uC0YiCJx6JykzAfYlXQgFxBR38+w+WkrgL4BUisEa8aJRf3/vvMxXm5Dche\
        1rTJ5OtAOs9U0pnCgPaTTygfnNjEFSxpds6OJp0JL6B75kJ5sMn11budT0ZMXiicNrgxPu6/Uizl\
        +WlgQuXpYATUIflyGF+kKcV7QOij3LdclOk8N08ewl/okLYxBoxEUb0X9NZSa+N/DgPLy9U5ZpPS\
        itZrj+4WG50kKIjETxGL9xmng3HmHcVjairV3d/6lUj8Frpekm9zKwIDAQABAoIBAAZJYNGntL2T\
        ZeY/3XMO3+/smB+x05nRQkLKtfZ/Z0eVHb+VCJJ0qRUQma9F7H3gDb1fGY9DZ/tJJUicAU77y28r\
        Khd9iv40rGiHzHaPmkTfQSTF+4cUKdBfBfJesK0vsEN/Hdn0riu4pE/uQzU2jjObxWRJV+szrzHH\
        /oDsi6+rtCY4XFvo2cMGSnUcoJOrvlqx3TDoPgyTziUACzc85VOpjUhEFOJ1jz/QRlChB+pnAovn\
        PHPA+WsviDiykZ7Lkme0+QtwixTOwKCxinMLv6WNhdYIowF7AD1hufKwsDz5DY1Z4oRXjh75qEDw\
        l7bkVG0hr6Lrhog1kdfpJz2S7akCgYEA9499+UDn9bGzgPN5cQVcQwCBojq7Sh7ufGzgCWbS0sOA\
        Sugio+D3HRTNDMFu3J3BlQ7HjKqmC8GSlhK57Wny3W6Jfxe1nBzma0QXkBVERejdEQmrUTNFGNGD\
        VUxXhF5TwpMDX/MZlTHWXnO56f17dUam+iwhKAbUDzmVUnRaisUCgYEA3Y5meTLaYb7eYh8EaZ3g\
        FOQbFADjztr4EirTtRVFf6IoU0g1vTyysjWS4p+Ut6W35DXivZqDpbz63xcIK7Sn/cip/8GheIA1\
        qwiV3uHYPeXC1XFLLt/WSMhfSmTI5nPDQQw17wuvN0QHFRAjdolzsHC2eghjcDZQcSBfmjLTpS8C\
        gYA/qiFFdpGwt9Bn+zViAXTmrjyoUd5Ug3vld8Jt6ImTNj/KA8TUzEgArJbHDv/JsLBV+wUKgeBN\
        6awe+BXknnicxY6KprhHu47uSwacQTvblrUzan8qVLsSVN8nkoh3PCLiSRh3FnefzL9KbwyCxnN3\
        h4HtmGe2eXsTp0VlfRLD2QKBgQCH8D55sLUDckwaYjOf5gk+aDMhE+ay3fGFnBdnrRSGWmVprA2k\
        /aAa7fog6I8kGx74fAOSGEMcJxa6WPRfdKn6ceu0jAbZ27iSJ2NlbKb0W4wu0CO0MAzXfXHSQIJv\
        u6mauLZC5KVuQGQkDVHlAjMkmBOuToVMrVawApAGGZd4awKBgQDkpVR8c/MSDBDCu6t9Kp6r2xEc\
        VqfMZNYbR6IXB2rTU3ifaMeDzU+i0Cq9MKCBfeValfMl8voC9bmNeKCqA9WxkAGQYNVrokVby9b0\
        OjVbgp+nkX6e0/ONKsqE1JacTMQTdjcpWjW4X76qT4QBjqf1AdX2rYBmkI1gspxfGT5CZA==
        """
    private static let signature = """
        sk2ba9IyYfppTNnLW+ZpY5O/KdUMjopI3IkSxCe39Y8Wu1TFlzn396iDRREN9UZdkxrtrvKzXIrx\
        8n5i5DKMj90Jp16GpOZNwj8D9o/kvJTQqIlb9ciFBTq/dYI76ho5od14i3icces2a/4uan+2rNYy\
        TbQVVnT02R0c4vfiObojOEkXiPZfl8C4YPwVDQJSD7l2Ag0cFxIcnkxqzz6hRPAT4ualx76bar4g\
        nBNFlR3SDb8v5qI8c+FAGKa9CjaMsnypZz4VpI7WyF2xdWqKQHPqUs5L9HmnO73Jg+/jLEraeBvt\
        rX/rfSGURceZW65yrLcvDizICKqd5NE3erJlrw==
        """
    private let content = Array("what is signed".utf8)

    private func bytes(_ text: String) throws -> [UInt8] {
        Array(try #require(Data(base64Encoded: text)))
    }

    @Test func `signs and checks as another program does`() throws {
        let key = try #require(RSAKey(pkcs1: bytes(Self.der)))
        let signature = try bytes(Self.signature)
        #expect(key.publicHalf.modulus.count == 256 && key.publicHalf.exponent == 65_537)
        #expect(try key.signature(of: content) == signature)
        #expect(key.publicHalf.isSignature(signature, of: content))
        #expect(!key.publicHalf.isSignature(signature, of: content + [0]))
        #expect(!key.publicHalf.isSignature([], of: content))
    }

    @Test func `is the same when it was stored, and nothing else is one`() throws {
        let key = try RSAKey()
        let again = try #require(RSAKey(stored: key.stored))
        #expect(again.publicHalf == key.publicHalf)
        #expect(key.publicHalf.isSignature(try again.signature(of: content), of: content))
        for cut in [0, 1, key.stored.count / 2, key.stored.count - 1] {
            #expect(RSAKey(stored: Array(key.stored.prefix(cut))) == nil)
        }
        #expect(RSAKey(pkcs1: key.stored) == nil && RSAKey(pkcs1: []) == nil)
        var text = ""
        dump(key, to: &text)
        #expect(text + "\(key)" == "- RSAKey(…)\nRSAKey(…)")
    }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
