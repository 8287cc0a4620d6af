import Foundation
import Testing

@testable import Program

/// Checks of all pages of the documentation.
@Suite struct `The README and the articles` {
    private let pages: [DocumentationPage]

    init() throws { pages = try DocumentationPage.all() }

    @Test func `say no sentence twice`() {
        let places = pages.flatMap { page in page.sentences.map { ($0, page.path) } }
        for (sentence, found) in Dictionary(grouping: places, by: \.0) {
            #expect(found.count == 1, "\(sentence): \(found.map(\.1))")
        }
    }

    @Test func `name files and folders that are there`() {
        for page in pages {
            #expect(page.path == "README.md" || page.text.hasPrefix("# "))
            for path in page.links + page.paths {
                let place = ShippedProgram.root.appendingPathComponent(path).path
                #expect(FileManager.default.fileExists(atPath: place), "\(page.path): \(path)")
            }
        }
    }

    @Test func `lead to every article`() throws {
        let first = "\(DocumentationPage.articles)/Partnerdeck.md"
        let articles = Set(pages.map(\.path)).subtracting(["README.md", first])
        #expect(articles.count == 9)
        #expect(Set(try DocumentationPage(at: first).links) == articles.union(["README.md"]))
        #expect(articles.isSubset(of: try DocumentationPage.readme().links))
    }

    @Test func `have examples that the command line understands`() {
        let examples = pages.flatMap { $0.codeBlocks(in: "sh") }
            .flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("partnerdeck ") }
        #expect(examples.count >= 10)
        for example in examples {
            // Where a quotation mark stands, blanks are of the word.
            let parts = example.split(separator: "'", omittingEmptySubsequences: false)
            let words = parts.enumerated().flatMap { place, part in
                place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
            }.dropFirst()
            #expect(throws: Never.self, "\(example)") {
                _ = try Partnerdeck.parseAsRoot(words.filter { !$0.hasPrefix(">") })
            }
        }
    }

    /// The table has exactly the imports that the sources have.
    @Test func `tell which module imports which`() throws {
        let rows = try DocumentationPage.article("Architecture").rows(under: "The modules")
        let rooms = try FileManager.default.contentsOfDirectory(
            atPath: ShippedProgram.root.appendingPathComponent("Sources").path)
        #expect(Set(rows.map { $0[0] }) == Set((rooms + ["Themes"]).map { "`\($0)`" }))
        for row in rows where row.count == 3 {
            let room = row[0].filter { $0 != "`" }
            let told = row[2].split(separator: ", ").map { $0.filter { $0 != "`" } }
            #expect(Set(told) == (try imports(of: room)), "\(room)")
        }
    }

    /// Return the modules a room imports, without Swift's own; modules of one package by its name.
    private func imports(of room: String) throws -> Set<String> {
        let folder = room == "Themes" ? "themes" : "Sources/\(room)"
        let files = FileManager.default.enumerator(
            at: ShippedProgram.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        var modules: Set<String> = []
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?m)^(?:\S+ )?import (?:\S+ )?(\w+)/) {
                let module = String(match.output.1)
                modules.insert(module.hasPrefix("NIO") ? "NIO" : module)
            }
        }
        return modules.subtracting([
            "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
        ])
    }
}
