import Foundation
import Samples
import Testing

@testable import Program
@testable import Sandbox

/// Compares the article on the sandbox with what is served.
@Suite(.blocking) struct `The article Sandbox` {
    private let article: DocumentationPage

    init() throws { article = try .article("Sandbox") }

    @Test func `has every route, and no others`() {
        let told = article.rows(under: "Routes").map { row in
            "\(row[0].code[0]) \(row[1].code[0]) \(row[3])"
        }
        let known = Routes.all.map { route in
            let verb = route.method.rawValue
            let path = route.pattern.joined(separator: "/")
            return "\(verb) \(path) \(route.audience == .user ? "user" : "")"
        }
        #expect(told.sorted() == known.sorted())
    }

    @Test func `has every route of Microsoft Graph, and no others`() {
        let told = article.rows(under: "Microsoft Graph").map { row in
            "\(row[0].code[0]) \(row[1].code[0])"
        }
        let known = GraphRoutes.all.map {
            "\($0.method.rawValue) \($0.pattern.joined(separator: "/"))"
        }
        #expect(told.sorted() == known.sorted())
    }

    @Test func `has every mischief, and no others`() {
        let told = article.rows(under: "Mischief").flatMap { $0[0].code }
        #expect(told.sorted() == Mischief.names.sorted())
    }

    @Test func `has addresses at which the authority answers`() throws {
        let rows = article.rows(under: "Sign in")
        #expect(rows.count == 5)
        let served = try SandboxProcess(Home.seeded())
        for row in rows {
            let path = row[1].code[0].replacingOccurrences(of: "{tenant}", with: "common")
            for path in [path, path.replacingOccurrences(of: "/v2.0/", with: "/")] {
                let address = served.address + path
                let command = ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}"]
                let outcome = try ChildProcess(
                    command + ["-X", row[0].code[0], address], in: served.home,
                    output: served.home.folderForWords()
                ).outcome()
                #expect(!["404", "405", "000"].contains(outcome.output), "\(address)")
            }
        }
    }

    /// Run the article's shell block, with curl and jq, exactly as it is.
    @Test func `walks the article`() throws {
        let script = try #require(article.codeBlocks(in: "bash").first)
        let served = try SandboxProcess(Home.seeded())
        try served.home.write(script + "\n", to: "work/walk.sh")
        let folder = try served.home.folderForWords()
        let walk = try ChildProcess(
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
