import Foundation
import Samples
import Testing

@testable import Program

/// Compares what is said of the package with what makes it, and with the program in it.
@Suite(.blocking) struct `The package` {
    private let build: String

    init() throws { build = try Self.text(of: ".debian/build") }

    private static func text(of path: String) throws -> String {
        try String(contentsOf: ShippedProgram.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `has the version of the newest release, and its day`() throws {
        let headings = try DocumentationPage.article("Changelog").lines.filter {
            $0.hasPrefix("## ")
        }
        #expect(headings.first == "## \(Version.number), \(Version.date)")
        let installing = try DocumentationPage.article("Installing").text
        for match in installing.matches(of: /partnerdeck[_-](\d[\d.]*\d)[_-]/) {
            #expect(match.output.1 == Version.number)
        }
    }

    @Test func `is made by one command, from the README's first`() throws {
        let path = ShippedProgram.root.appendingPathComponent(".debian/build").path
        #expect(FileManager.default.isExecutableFile(atPath: path))
        #expect(
            build.contains("swift build.*\\) && \\.build\\/release\\/partnerdeck$/\\1/p' README.md")
        )
    }

    @Test func `has the articles that the manual names`() {
        for article in Manual.articles {
            #expect(build.contains(" \(article.section) \(article.name)\n"), "\(article.name)")
        }
    }

    /// `.ci/commit` in a checkout of its own.
    @Test func `knows which commit is built`() throws {
        let script = """
            set -e
            folder=$(mktemp -d)
            trap 'rm -rf "$folder"' EXIT
            mkdir "$folder/.ci"
            cp '\(ShippedProgram.root.path)/.ci/commit' "$folder/.ci"
            cd "$folder"
            told() { .ci/commit "$folder/told" && cat told 2>/dev/null || echo nothing; }
            told
            git init -q
            told
            echo told >.gitignore
            git add .
            git -c user.name=A -c user.email=a@example.com commit -qm one
            told | sed "s/$(git rev-parse --short=7 HEAD)/COMMIT/"
            echo >>.gitignore
            told | sed "s/$(git rev-parse --short=7 HEAD)/COMMIT/"
            rm -r .git
            told
            """
        let home = try Home()
        let outcome = try ChildProcess(
            ["bash", "-c", script], in: home, output: home.folderForWords()
        ).outcome()
        #expect(
            outcome.output == """
                nothing
                nothing
                let commit: String? = "COMMIT"
                let commit: String? = "COMMIT+"
                nothing

                """, "\(outcome.errors)")
    }

    @Test func `names the makers of every library`() throws {
        let copyright = try Self.text(of: ".debian/copyright").lowercased()
        let manifest = try Self.text(of: "Package.swift")
        let libraries = manifest.matches(of: /url: "https:[^"]*\/([^"\/]+)"/).map {
            $0.output.1.lowercased()
        }
        #expect(libraries.count >= 3)
        for library in libraries { #expect(copyright.contains(library), "\(library)") }
    }
}

/// What the program does for the package, and for the shells.
@Suite(.blocking) struct `The installed program` {
    private let home: Home

    init() throws { home = try Home.seeded() }

    @Test func `tells its version, and the commit where it knows it`() throws {
        for arguments in [
            ["--version"], ["customers", "--version"], ["--version", "--language", "ko"],
        ] {
            let outcome = try home.start(arguments).outcome()
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(arguments)")
            let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == 2 && lines[1].isEmpty)
            let told = try #require(
                lines[0].wholeMatch(of: /partnerdeck ([0-9.]+)(?: \(([0-9a-f]{7,40})\+?\))?/))
            #expect(told.output.1 == Version.number)
        }
    }

    @Test func `writes its manual in the operator's language`() throws {
        for (language, heading) in [("en", "SYNOPSIS"), ("ko", "사용법"), ("ja", "書式")] {
            try home.makeFolder("work/\(language)")
            let folder = home.path("work/\(language)")
            let outcome = try home.partnerdeck("--generate-manual", folder, "--language", language)
            #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
            let page = try home.bytes(of: "work/\(language)/partnerdeck-offboard.1")
            #expect(String(decoding: page, as: UTF8.self).contains("\n.SH \(heading)\n"))
        }
    }

    @Test func `answers Tab in bash by its own script`() throws {
        #expect(try completions(of: "show", "hanb") == ["hanbit.onmicrosoft.com"])
        #expect(try completions(of: "suspend", "hanbit.onmicrosoft.com", "").count > 3)
        #expect(try completions(of: "order", "hanbit.onmicrosoft.com", "").count > 3)
        #expect(try completions(of: "show", "--profile", "") == ["sandbox"])
        #expect(try completions(of: "show", "nobody").isEmpty)
    }

    /// Complete the last word of a line in bash, on the seeded store.
    private func completions(of words: String...) throws -> [String] {
        let line = ["'\(Home.program)'", "--store", "'\(home.store)'"]
        let script = """
            source <('\(Home.program)' --generate-completion-script bash)
            COMP_WORDS=(\(line[0]) \(words[0]) \(line[1...].joined(separator: " ")) \
            \(words.dropFirst().map { "'\($0)'" }.joined(separator: " ")))
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
            COMP_POINT=${#COMP_LINE}
            _partnerdeck partnerdeck "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let outcome = try ChildProcess(
            ["bash", "-c", script], in: home, output: home.folderForWords()
        ).outcome()
        #expect(outcome.errors.isEmpty)
        return outcome.output.split(separator: "\n").map(String.init)
    }
}
