import Foundation
import Testing

/// The page for users of the API, followed to the letter: its block of shell, with curl and jq.
@Suite(.blocking) struct `The README's page for users of the API` {
    @Test func `walks the article`() throws {
        let readme = try String(
            contentsOf: Binary.root.appendingPathComponent("README.md"), encoding: .utf8)
        let script = try #require(
            readme.components(separatedBy: "```bash\n").dropFirst().first?
                .components(separatedBy: "```").first)
        let served = try ServedSandbox(Home.seeded())
        try served.home.write(script, to: "work/walk.sh")
        let folder = try served.home.folderForWords()
        let walk = try Child(
            ["bash", "walk.sh", served.address], in: served.home, output: folder
        ).outcome()
        #expect(walk.errors == "")
        #expect(walk.status == 0)
        let lines = walk.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.contains("cannot be removed while") == true)
        #expect(lines.contains { $0.hasSuffix(": suspended") })
        #expect(lines.contains { $0.hasSuffix(": cancelled") })
        #expect(lines.contains("relationship: none"))
        #expect(lines.filter { $0.hasPrefix("20002: ") }.count == 2)
        #expect(lines.last?.hasPrefix("https://admin.microsoft.com/") == true)
    }
}
