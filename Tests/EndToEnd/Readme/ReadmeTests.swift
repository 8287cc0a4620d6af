import Deck
import Foundation
import Testing

@testable import Program

/// What the articles and the help both list.
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
        let help = help(.optTheme)
        for name in ThemeLibrary(userFolder: nil).names {
            #expect(configuration.section("Themes").contains("`\(name)`"), "\(name)")
            #expect(help.contains(name), "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `name every exit status`(language: Language) {
        let statuses = Words(language)(CommandWords.exitStatuses)
        let told = commands.rows(under: "Exit statuses").map { $0[0] }
        for status in [
            "0", "1", "3", "4", "64", "65", "66", "69", "70", "73", "74", "75", "77", "128",
        ] {
            #expect(statuses.contains("\(status) "))
            #expect(told.contains("`\(status)`"))
        }
    }

    @Test func `say what the commands say in all three languages`() {
        let phrases: [any Phrase] =
            CommandWords.allCases + OptionWords.allCases + AnswerWords.allCases
        for phrase in phrases {
            let texts = Language.allCases.map(phrase.texts.text)
            #expect(texts.allSatisfy { !$0.isEmpty }, "\(phrase)")
            let marks = texts.map { text in (1...9).filter { text.contains("%\($0)") } }
            #expect(Set(marks).count == 1, "\(phrase)")
        }
    }
}
