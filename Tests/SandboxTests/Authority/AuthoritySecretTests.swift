import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

@Suite struct `The authority's secret` {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("partnerdeck-\(UUID().uuidString)")
    let file: String
    /// A key made with OpenSSL for this test, and the beginning of its modulus.
    private static let pkcs1 = """
        MIIEpAIBAAKCAQEA1kCUcG17T8KxRqh/H9wwTDfrRVoINNUCzWialhS85yiDnuwv
        Uxnl3vFSp2tmnOTsnswSa212LJ0p5uC0YiCJx6JykzAfYlXQgFxBR38+w+WkrgL4
        BUisEa8aJRf3/vvMxXm5Dche1rTJ5OtAOs9U0pnCgPaTTygfnNjEFSxpds6OJp0J
        L6B75kJ5sMn11budT0ZMXiicNrgxPu6/Uizl+WlgQuXpYATUIflyGF+kKcV7QOij
        3LdclOk8N08ewl/okLYxBoxEUb0X9NZSa+N/DgPLy9U5ZpPSitZrj+4WG50kKIjE
        TxGL9xmng3HmHcVjairV3d/6lUj8Frpekm9zKwIDAQABAoIBAAZJYNGntL2TZeY/
        3XMO3+/smB+x05nRQkLKtfZ/Z0eVHb+VCJJ0qRUQma9F7H3gDb1fGY9DZ/tJJUic
        AU77y28rKhd9iv40rGiHzHaPmkTfQSTF+4cUKdBfBfJesK0vsEN/Hdn0riu4pE/u
        QzU2jjObxWRJV+szrzHH/oDsi6+rtCY4XFvo2cMGSnUcoJOrvlqx3TDoPgyTziUA
        Czc85VOpjUhEFOJ1jz/QRlChB+pnAovnPHPA+WsviDiykZ7Lkme0+QtwixTOwKCx
        inMLv6WNhdYIowF7AD1hufKwsDz5DY1Z4oRXjh75qEDwl7bkVG0hr6Lrhog1kdfp
        Jz2S7akCgYEA9499+UDn9bGzgPN5cQVcQwCBojq7Sh7ufGzgCWbS0sOASugio+D3
        HRTNDMFu3J3BlQ7HjKqmC8GSlhK57Wny3W6Jfxe1nBzma0QXkBVERejdEQmrUTNF
        GNGDVUxXhF5TwpMDX/MZlTHWXnO56f17dUam+iwhKAbUDzmVUnRaisUCgYEA3Y5m
        eTLaYb7eYh8EaZ3gFOQbFADjztr4EirTtRVFf6IoU0g1vTyysjWS4p+Ut6W35DXi
        vZqDpbz63xcIK7Sn/cip/8GheIA1qwiV3uHYPeXC1XFLLt/WSMhfSmTI5nPDQQw1
        7wuvN0QHFRAjdolzsHC2eghjcDZQcSBfmjLTpS8CgYA/qiFFdpGwt9Bn+zViAXTm
        rjyoUd5Ug3vld8Jt6ImTNj/KA8TUzEgArJbHDv/JsLBV+wUKgeBN6awe+BXknnic
        xY6KprhHu47uSwacQTvblrUzan8qVLsSVN8nkoh3PCLiSRh3FnefzL9KbwyCxnN3
        h4HtmGe2eXsTp0VlfRLD2QKBgQCH8D55sLUDckwaYjOf5gk+aDMhE+ay3fGFnBdn
        rRSGWmVprA2k/aAa7fog6I8kGx74fAOSGEMcJxa6WPRfdKn6ceu0jAbZ27iSJ2Nl
        bKb0W4wu0CO0MAzXfXHSQIJvu6mauLZC5KVuQGQkDVHlAjMkmBOuToVMrVawApAG
        GZd4awKBgQDkpVR8c/MSDBDCu6t9Kp6r2xEcVqfMZNYbR6IXB2rTU3ifaMeDzU+i
        0Cq9MKCBfeValfMl8voC9bmNeKCqA9WxkAGQYNVrokVby9b0OjVbgp+nkX6e0/ON
        KsqE1JacTMQTdjcpWjW4X76qT4QBjqf1AdX2rYBmkI1gspxfGT5CZA==
        """
    private static let modulus = "1kCUcG17T8KxRqh_H9wwTDfr"

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appendingPathComponent("secret").path
    }

    private func service(_ served: ServedSandbox) throws -> SandboxService {
        var options = SandboxOptions()
        options.secretsFile = file
        return try SandboxService(
            sandbox: served.seeded.sandbox, options: options, time: served.time)
    }

    @Test func `outlives the server in a file for its user alone`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let served = try ServedSandbox()
        let token = try service(served).authority.accessToken()
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let request = WireRequest(
            .get, "/v1/customers", headers: ["Authorization": "Bearer \(token)"])
        #expect(try await service(served).answer(request).status == 200)
        #expect(await served.service.answer(request).status == 401)
    }

    @Test func `keeps the key of id tokens from the first of them on`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let served = try ServedSandbox()
        _ = try service(served)
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(!String(decoding: before, as: UTF8.self).contains("identityKey"))
        let keys = WireRequest(.get, "/common/discovery/v2.0/keys")
        let first = try await service(served).answer(keys).object.objects("keys")
        #expect(first.count == 1)
        #expect(try await service(served).answer(keys).object.objects("keys") == first)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try Data(
            text.replacingOccurrences(of: "identityKey\":\"", with: "identityKey\":\"AAAA").utf8
        )
        .write(to: URL(fileURLWithPath: file))
        #expect(throws: AuthorityError.damaged(path: file)) { try service(served) }
    }

    @Test func `may have been written by an earlier release, with the key in PEM`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let served = try ServedSandbox()
        _ = try service(served)
        let keys = WireRequest(.get, "/common/discovery/v2.0/keys")
        let pem = "-----BEGIN RSA PRIVATE KEY-----\n\(Self.pkcs1)\n-----END RSA PRIVATE KEY-----\n"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var older = try JSONValue(bytes: Array(text.utf8)).requireObject("secret")
        older["identityKey"] = .string(pem)
        try Data(JSONValue.object(older).bytes).write(to: URL(fileURLWithPath: file))
        let published = try await service(served).answer(keys).object.objects("keys")
        #expect(published[0].text("n")?.hasPrefix(Self.modulus) == true)
    }

    @Test func `is refused if others can read it, or if it is something else`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let served = try ServedSandbox()
        _ = try service(served)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        #expect(throws: AuthorityError.readableByOthers(path: file)) { try service(served) }
        try Data("{}".utf8).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        #expect(throws: AuthorityError.damaged(path: file)) { try service(served) }
    }
}
