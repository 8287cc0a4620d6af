import Foundation
import Samples
import Testing

@testable import Program

@Suite(.serialized, .blocking) struct `Secrets` {
    private static let planted = "planted-secret-7f3a91c2"

    private func start(_ script: String, in home: Home) throws -> ChildProcess {
        try ChildProcess(["sh", "-c", script], in: home, output: home.folderForWords())
    }

    /// All files of a home, but the files of tokens.
    private func files(of home: Home) throws -> [String] {
        let root = home.path("")
        let all = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
        return all.filter { !$0.hasSuffix("tokens.json") }.map { root + $0 }
    }

    private func leak(of secrets: [String], in home: Home) throws -> [String] {
        try files(of: home).filter { path in
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                let data = FileManager.default.contents(atPath: path)
            else { return false }
            return secrets.contains { data.range(of: Data($0.utf8)) != nil }
        }
    }

    @Test(arguments: ["--refresh-token", "--client-secret"])
    func `given as an argument are refused, and not repeated`(option: String) throws {
        let home = try Home()
        for arguments in [
            [option, Self.planted], ["\(option)=\(Self.planted)"], [Self.planted],
            [option, "-", Self.planted], ["--nonsense", Self.planted],
        ] {
            let outcome = try home.start(["sign-in", "--client-id", "a"] + arguments).outcome()
            #expect(outcome.status == 64, "\(arguments)")
            #expect(!(outcome.output + outcome.errors).contains(Self.planted), "\(arguments)")
        }
    }

    @Test func `from input and environment are in no output and no file but the tokens'`() throws {
        let served = try SandboxProcess(Home.seeded(), "--approve-after", "1")
        try served.writeProfile()
        let home = served.home
        let sign = "'\(Home.program)' sign-in --profile local --json"
        for script in [
            "printf %s \(Self.planted) | \(sign) --refresh-token -",
            "PARTNERDECK_REFRESH_TOKEN=\(Self.planted) \(sign)",
            "printf %s \(Self.planted) | \(sign) --client-secret -",
            "PARTNERDECK_CLIENT_SECRET=\(Self.planted) \(sign)",
        ] {
            let outcome = try start(script, in: home).outcome()
            #expect(!(outcome.output + outcome.errors).contains(Self.planted), "\(script)")
        }
        #expect(try leak(of: [Self.planted], in: home).isEmpty)
    }

    @Test func `of a sign-in stay in its file, and out of what a running deck shows`() throws {
        let served = try SandboxProcess(Home.seeded(), "--approve-after", "1")
        try served.writeProfile()
        let home = served.home
        #expect(try served.signIn().status == 0)
        let tokens = try JSON(
            String(
                contentsOfFile: home.path("state/partnerdeck/profiles/local/tokens.json"),
                encoding: .utf8))
        let secrets = ["refreshToken", "accessToken"].map { tokens[$0].text } + [Self.planted]
        #expect(secrets.allSatisfy { $0.count > 10 })

        let deck = try DeckSession(
            in: home, variables: ["PARTNERDECK_CLIENT_SECRET=\(Self.planted)"],
            profile: SandboxProcess.profile, until: { $0.text.contains("local · ✓") })
        let process = "/proc/\(try deck.processID)"
        for file in ["cmdline", "environ"] {
            let bytes = try #require(FileManager.default.contents(atPath: "\(process)/\(file)"))
            #expect(!secrets.contains { bytes.range(of: Data($0.utf8)) != nil }, "\(file)")
        }
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        for command in [["customers"], ["activity"], ["profiles"]] {
            let profile = command == ["profiles"] ? [] : ["--profile", "local"]
            let outcome = try home.start(command + ["--json"] + profile).outcome()
            #expect(!secrets.contains { (outcome.output + outcome.errors).contains($0) })
        }
        // The script that starts the deck contains the planted secret, and so does the terminal's
        // input.
        try home.write("", to: "work/deck")
        #expect(try leak(of: secrets, in: home).isEmpty)
    }
}
