import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

@Suite struct `The authority's secret` {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("partnerdeck-\(UUID().uuidString)")
    let file: String

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appendingPathComponent("secret").path
    }

    private func service(_ served: Served) throws -> SandboxService {
        var options = SandboxOptions()
        options.secretsFile = file
        return try SandboxService(
            sandbox: served.playground.sandbox, options: options, time: served.time)
    }

    @Test func `outlives the server in a file for its user alone`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let served = try Served()
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
        let served = try Served()
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
        try Data(text.replacingOccurrences(of: "BEGIN", with: "begin").utf8)
            .write(to: URL(fileURLWithPath: file))
        #expect(throws: AuthorityError.damaged(path: file)) { try service(served) }
    }

    @Test func `is refused if others can read it, or if it is something else`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let served = try Served()
        _ = try service(served)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        #expect(throws: AuthorityError.readableByOthers(path: file)) { try service(served) }
        try Data("{}".utf8).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        #expect(throws: AuthorityError.damaged(path: file)) { try service(served) }
    }
}
