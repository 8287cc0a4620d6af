import Deck
import Foundation
import Testing
import Wording

@testable import Program

/// Compares the lists in the articles with the help.
@Suite struct `The articles and the help` {
    private let commands: DocumentationPage
    private let configuration: DocumentationPage

    init() throws {
        commands = try .article("Commands")
        configuration = try .article("Configuration")
    }

    @Test func `name every command`() {
        let help = Partnerdeck.helpMessage()
        for command in Partnerdeck.configuration.subcommands {
            let name = command.configuration.commandName ?? ""
            #expect(help.contains("\n  \(name) "), "\(name)")
            if name != "sandbox" {
                #expect(commands.text.contains("`partnerdeck \(name)"), "\(name)")
            }
        }
        for command in SandboxCommand.configuration.subcommands {
            let name = command.configuration.commandName ?? ""
            #expect(commands.text.contains("`partnerdeck sandbox \(name)"), "\(name)")
        }
    }

    @Test func `name every theme`() {
        let help = Partnerdeck.helpMessage(for: DeckCommand.self, columns: 400)
        for name in ThemeLibrary(userFolder: nil).names {
            #expect(configuration.section("Themes").contains("`\(name)`"), "\(name)")
            #expect(help.contains(name), "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `name every exit status`(language: Language) {
        let statuses = language.words().exitStatusHelp
        let told = commands.rows(under: "Exit statuses").map { $0[0] }
        for status in [
            "0", "1", "3", "4", "64", "65", "66", "69", "70", "73", "74", "75", "77", "128",
        ] {
            #expect(statuses.contains("\(status) "))
            #expect(told.contains("`\(status)`"))
        }
    }
}
