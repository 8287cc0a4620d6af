import Foundation
import Testing
import Wording

@testable import Program

/// The manual pages of the program and of its commands.
@Suite struct `The manual` {
    private let pages: [ManPage]

    init() throws {
        let program = try #require(CommandDescription.program())
        pages = Manual.pages(of: program, in: Language.english.words(namesKeys: false))
    }

    @Test func `has a page for every command`() {
        let names = pages.map(\.fileName)
        #expect(names.count > 25 && Set(names).count == names.count)
        for name in ["partnerdeck", "partnerdeck-show", "partnerdeck-sandbox-seed"] {
            #expect(names.contains(name + ".1"))
        }
    }

    @Test func `says on each page what is done, with what, and where to go on`() {
        for page in pages {
            let lines = page.text.split(separator: "\n")
            #expect(lines[0].hasPrefix(".TH PARTNERDECK"))
            #expect(lines[0].contains(" 1 \(Version.date) \"partnerdeck \(Version.number)\""))
            for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SEE ALSO"] {
                #expect(lines.contains { $0 == ".SH \(heading)" }, "\(page.fileName) \(heading)")
            }
            #expect(lines[4].contains(" \\- ") && lines[4].last != ".")
        }
    }

    @Test func `lists the exit statuses in each language`() throws {
        let program = try #require(CommandDescription.program())
        for language in Language.allCases {
            let text = ManPage(command: program, words: language.words(namesKeys: false)).text
            let entries = text.matches(of: /\.TP\n\\fB(\d+)\\fR\n[^\n]{2,}/).map { $0.output.1 }
            #expect(
                entries == [
                    "0", "1", "3", "4", "64", "65", "66", "69", "70", "73", "74", "75", "77", "128",
                ], "\(language)")
        }
    }

    /// A line that begins with a full stop is a request, and a hyphen that is not escaped is no
    /// hyphen once it is copied.
    @Test func `has no text that roff reads as a request`() {
        let requests = [".TH", ".SH", ".TP", ".PP", ".nh", ".ad"]
        for page in pages {
            for line in page.text.split(separator: "\n").dropFirst() {
                let isRequest = requests.contains { line == $0 || line.hasPrefix($0 + " ") }
                #expect(isRequest || (!line.hasPrefix(".") && !line.hasPrefix("'")), "\(line)")
                #expect(isRequest || !line.contains(/(^|[^\\])-/), "\(line)")
            }
        }
    }

    @Test func `is asked for by one option, with a folder`() {
        #expect(Manual(arguments: ["--generate-manual", "man"])?.folder == "man")
        #expect(Manual(arguments: ["--generate-manual"]) == nil)
        #expect(Manual(arguments: ["show", "--generate-manual"]) == nil)
    }
}
