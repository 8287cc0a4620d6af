import Foundation
import PartnerCenterAPI
import Testing

@Suite final class `The file of tokens` {
    private let root: String
    private var path: String { root + "/tokens/global.json" }
    private var file: TokenFile { TokenFile(path: path) }
    private let tokens = StoredTokens(
        credential: .refreshToken(Secret("planted-refresh")),
        access: AccessToken(
            Secret("planted-access"), expiry: Date(timeIntervalSince1970: 1_800_000_000)))

    init() throws {
        root = NSTemporaryDirectory() + "partnerdeck-tokens-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    private func set(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test func `is made for its owner alone, in a folder for its owner alone`() throws {
        try file.write(tokens)
        #expect(try mode(path) == 0o600)
        #expect(try mode(root + "/tokens") == 0o700)
        #expect(try file.read() == tokens)
        #expect(try FileManager.default.contentsOfDirectory(atPath: root + "/tokens").count == 1)
    }

    @Test func `is no pipe, no device and nothing without an end`() throws {
        try file.write(tokens)
        unlink(path)
        mkfifo(path, 0o600)
        #expect(throws: TokenFileError.malformed(path: path)) { try file.read() }
        unlink(path)
        try Data().write(to: URL(fileURLWithPath: path))
        try set(0o600, path)
        truncate(path, 1 << 40)
        #expect(throws: TokenFileError.malformed(path: path)) { try file.read() }
        unlink(path)
        symlink("/dev/zero", path)
        #expect(throws: TokenFileError.failed(path: path, errno: ELOOP)) { try file.read() }
        unlink(path)
        mkdir(path, 0o700)
        #expect(throws: TokenFileError.malformed(path: path)) { try file.read() }
    }

    @Test func `holds an application's secret, too`() throws {
        let secret = StoredTokens(credential: .clientSecret(Secret("planted-secret")))
        try file.write(secret)
        try file.write(secret)
        #expect(try file.read() == secret)
    }

    @Test func `holds a refresh token and the application's secret together`() throws {
        let both = StoredTokens(
            credential: .refreshToken(Secret("planted-refresh")),
            confidential: Secret("planted-secret"), access: tokens.access)
        try file.write(both)
        #expect(try file.read() == both)
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o620, 0o601])
    func `is refused where others may read or write it`(mode: Int) throws {
        try file.write(tokens)
        try set(mode, path)
        #expect(throws: TokenFileError.openToOthers(path: path)) { try file.read() }
        #expect(throws: TokenFileError.openToOthers(path: path)) { try file.write(tokens) }
    }

    @Test(arguments: [0o755, 0o750, 0o701])
    func `is refused in a folder that others may enter`(mode: Int) throws {
        try file.write(tokens)
        try set(mode, root + "/tokens")
        #expect(throws: TokenFileError.openToOthers(path: root + "/tokens")) {
            try file.read()
        }
        #expect(throws: TokenFileError.openToOthers(path: root + "/tokens")) {
            try file.write(tokens)
        }
    }

    @Test(.enabled(if: geteuid() == 0))
    func `is refused where it belongs to somebody else`() throws {
        try file.write(tokens)
        try #require(chown(path, 12_345, 12_345) == 0)
        #expect(throws: TokenFileError.belongsToAnother(path: path)) { try file.read() }
    }

    @Test func `is no link to somewhere else`() throws {
        try file.write(tokens)
        let other = root + "/tokens/other.json"
        try FileManager.default.moveItem(atPath: path, toPath: other)
        try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: other)
        #expect(throws: TokenFileError.failed(path: path, errno: ELOOP)) { try file.read() }
    }

    @Test func `that is broken says so, and not what is in it`() throws {
        try file.write(tokens)
        try Data("planted {".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: TokenFileError.malformed(path: path)) { try file.read() }
    }

    @Test func `is nothing where nobody signed in, and after signing out`() throws {
        #expect(try file.read() == nil)
        try file.remove()
        try file.write(tokens)
        try file.remove()
        #expect(try file.read() == nil)
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
