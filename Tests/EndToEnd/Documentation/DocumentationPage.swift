import Foundation

/// The README, or an article of the documentation: Markdown, as the tests read it.
struct DocumentationPage {
    /// The path below the checkout.
    let path: String
    let text: String

    static let articles = "Sources/partnerdeck/Documentation.docc"

    /// Read a file of the checkout.
    init(at path: String) throws {
        self.path = path
        text = try String(
            contentsOf: ShippedProgram.root.appendingPathComponent(path), encoding: .utf8)
    }

    static func readme() throws -> DocumentationPage { try DocumentationPage(at: "README.md") }

    /// Read the article of that name, such as `Keys`.
    static func article(_ name: String) throws -> DocumentationPage {
        try DocumentationPage(at: "\(articles)/\(name).md")
    }

    /// Read the README and all articles.
    static func all() throws -> [DocumentationPage] {
        let folder = ShippedProgram.root.appendingPathComponent(articles).path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try [readme()] + names.map { try DocumentationPage(at: "\(articles)/\($0)") }
    }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Return the blocks of code without their fences; only those of one language if it is named.
    func codeBlocks(in language: String? = nil) -> [String] {
        lines.split(omittingEmptySubsequences: false) { $0.hasPrefix("```") }.enumerated()
            .filter { $0.offset % 2 == 1 }.map(\.element)
            .filter { block in
                guard let language else { return true }
                return block.startIndex > 0 && lines[block.startIndex - 1] == "```\(language)"
            }.map { $0.joined(separator: "\n") }
    }

    /// All lines outside the blocks of code.
    private var unfenced: [Substring] {
        var isCode = false
        return lines.filter { line in
            guard line.hasPrefix("```") else { return !isCode }
            isCode.toggle()
            return false
        }
    }

    /// Return the text under a heading of the second level, up to the next one.
    func section(_ heading: String) -> String {
        let rest = unfenced.drop { $0 != "## \(heading)" }.dropFirst()
        return rest.prefix { !$0.hasPrefix("## ") }.joined(separator: "\n")
    }

    /// The rows of the tables under a heading of the second level, without their heads: the cells
    /// of each. `\|` is a stroke within a cell.
    func rows(under heading: String) -> [[String]] {
        let stroke = "\u{0}"
        let tables = section(heading).split(separator: "\n").filter { $0.hasPrefix("|") }
            .map { line in
                line.replacingOccurrences(of: "\\|", with: stroke)
                    .split(separator: "|", omittingEmptySubsequences: false)
                    .dropFirst().dropLast()
                    .map {
                        $0.replacingOccurrences(of: stroke, with: "|")
                            .trimmingCharacters(in: .whitespaces)
                    }
            }
        let rules = tables.indices.filter { tables[$0].allSatisfy { $0.allSatisfy { $0 == "-" } } }
        let heads = rules.flatMap { [$0 - 1, $0] }
        return tables.indices.filter { !heads.contains($0) }.map { tables[$0] }
    }

    /// The sentences of six words and more outside code and tables.
    var sentences: [String] {
        var paragraphs = [""]
        for line in unfenced {
            if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("|") || line.hasPrefix("- ") {
                paragraphs.append("")
            }
            if !line.hasPrefix("#"), !line.hasPrefix("|") {
                paragraphs[paragraphs.count - 1] += line + " "
            }
        }
        return paragraphs.flatMap { paragraph in
            paragraph.replacing(/([.!?:])\s+/) { "\($0.output.1)\n" }.split(separator: "\n")
                .map { $0.split(separator: " ").joined(separator: " ").lowercased() }
                .filter { $0.split(separator: " ").count >= 6 }
        }
    }

    /// The targets of the links within the checkout, as paths below it.
    var links: [String] {
        let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent()
        return text.matches(of: /\]\(([^)#]+)\)/).map { String($0.output.1) }
            .filter { !$0.contains("://") }
            .map { String(folder.appendingPathComponent($0).standardized.path.dropFirst()) }
    }

    /// The files and folders of the checkout that are named between backquotes.
    var paths: [String] {
        unfenced.joined(separator: "\n").codeWords.filter { word in
            word == "Package.swift"
                || ["Sources/", "Tests/", "themes/", ".ci/", ".debian/"].contains(
                    where: word.hasPrefix)
        }
    }
}

extension String {
    /// The texts between backquotes.
    var code: [String] {
        split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// The words between backquotes.
    var codeWords: [String] { code.flatMap { $0.split(separator: " ").map(String.init) } }
}
