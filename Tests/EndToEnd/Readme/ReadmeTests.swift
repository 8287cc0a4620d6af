import Deck
import Foundation
import Testing
import Wording

@testable import Program

/// The README lies at the root of the checkout the tests were built from.
@Suite(.blocking) struct `The README and the help` {
    private let readme: String

    init() throws {
        readme = try String(
            contentsOf: Binary.root.appendingPathComponent("README.md"), encoding: .utf8)
    }

    @Test func `name every command`() {
        let help = Partnerdeck.helpMessage()
        for command in Partnerdeck.configuration.subcommands {
            let name = command.configuration.commandName ?? ""
            #expect(help.contains("\n  \(name) "), "\(name)")
            if !["deck", "sandbox"].contains(name) {
                #expect(readme.contains("partnerdeck \(name)"), "\(name)")
            }
        }
        for command in SandboxCommand.configuration.subcommands {
            let name = command.configuration.commandName ?? ""
            #expect(readme.contains("partnerdeck sandbox \(name)"), "\(name)")
        }
    }

    @Test func `name every theme`() {
        let help = Partnerdeck.helpMessage(for: DeckCommand.self, columns: 400)
        for name in ThemeLibrary(userFolder: nil).names {
            #expect(readme.contains("`\(name)`"), "\(name)")
            #expect(help.contains(name), "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `name every exit status`(language: Language) {
        let statuses = language.words().exitStatusHelp
        for status in [
            "0", "1", "3", "4", "64", "65", "66", "69", "70", "73", "74", "75", "77", "128",
        ] {
            #expect(statuses.contains("\(status) "))
            #expect(readme.contains(" \(status) "))
        }
    }
}
