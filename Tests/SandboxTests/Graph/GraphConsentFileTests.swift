import Foundation
import Harness
import PartnerCenterAPI
import Testing

@testable import Sandbox

/// The consents to Graph in the file of the authority's secret.
@Suite struct `The file of the consents to Graph` {
    private let seeded: SeededSandbox
    private let file: String

    init() throws {
        seeded = try SeededSandbox()
        file = seeded.folder.path("authority")
    }

    private func authority() throws -> SandboxAuthority {
        var options = SandboxOptions()
        options.secretsFile = file
        return try SandboxService(sandbox: seeded.sandbox, options: options).authority
    }

    @Test func `has those that many give at once, and the end of all sign-ins between them`()
        async throws
    {
        let authority = try authority()
        let clients = (0..<40).map { "client-\($0)" }
        await withTaskGroup(of: Void.self) { group in
            for (place, client) in clients.enumerated() {
                group.addTask {
                    try? authority.addConsent(of: client, to: [.read])
                    try? authority.addConsent(of: client, to: [.read, .readWrite])
                    if place == 20 { try? authority.revokeSignIns() }
                }
            }
        }
        let again = try self.authority()
        for client in clients {
            #expect(again.consents(of: client) == [.read, .readWrite], "\(client)")
        }
        #expect(again.validSince == authority.validSince)
        #expect(again.validSince > Date(timeIntervalSince1970: 0))
    }

    @Test func `is what counts: a consent that cannot be kept is none`() throws {
        let authority = try authority()
        try authority.addConsent(of: "a", to: [.read])
        let before = authority.validSince
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.createDirectory(
            atPath: file, withIntermediateDirectories: false)
        #expect(throws: AuthorityError.self) {
            try authority.addConsent(of: "a", to: [.readWrite])
        }
        #expect(throws: AuthorityError.self) { try authority.revokeSignIns() }
        #expect(authority.consents(of: "a") == [.read])
        #expect(authority.validSince == before)
        // What was given before is not asked of the file again.
        try authority.addConsent(of: "a", to: [.read])
    }
}
