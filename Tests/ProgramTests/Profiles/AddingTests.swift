import Foundation
import Testing

@testable import Program

@Suite struct `Adding a profile to the file` {
    private var added: Profile {
        var profile = Profile(name: "new")
        profile.cloud = .china
        profile.clientID = "11111111-2222-3333-4444-555555555555"
        profile.isReadOnly = true
        return profile
    }

    private func added(to source: String, asDefault: Bool = false) throws -> String {
        try ConfigFile(path: "config.toml", source: source)
            .adding(added, to: source, asDefault: asDefault)
    }

    @Test func `leaves every byte that is there`() throws {
        let source = "# mine\ndefault = 'a' # this one\n\n[profiles.a]\n  theme = 'dark'"
        let text = try added(to: source)
        #expect(text.hasPrefix(source))
        let file = try ConfigFile(path: "config.toml", source: text)
        #expect(file.profiles.map(\.name) == ["a", "new"] && file.defaultName == "a")
        #expect(file.profiles.last == added)
    }

    @Test func `makes it the default of a file that had nothing`() throws {
        let text = try added(to: "# empty\n", asDefault: true)
        #expect(try ConfigFile(path: "config.toml", source: text).defaultName == "new")
    }

    @Test(arguments: ["profiles = { a = {} }", "[profiles]"])
    func `is refused where the file would not say it`(source: String) throws {
        #expect(throws: ConfigError.self) { try added(to: source, asDefault: true) }
    }

    @Test func `replaces what a link leads to, and not the link`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("profiles-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (link, real) = (
            folder.appendingPathComponent("config.toml").path,
            folder.appendingPathComponent("real.toml").path
        )
        try Data("[profiles.a]\n".utf8).write(to: URL(fileURLWithPath: real))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        try ConfigFile(path: link).add(added, asDefault: false)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
        #expect(try ConfigFile(path: real).profiles.map(\.name) == ["a", "new"])
    }
}
