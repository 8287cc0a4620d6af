import Testing

@testable import Program

@Suite struct `The start of the deck` {
    static let pieces: [[String]] = [
        [], ["--readonly"], ["--no-color"], ["--plain"],
        ["--store", "a.sqlite"], ["--store=b.sqlite"],
        ["--profile", "contoso"], ["--profile=-"], ["--language", "ko"], ["--language=ja"],
        ["--language", "xx"], ["--theme", "night"], ["--theme="], ["--hold", "3"], ["--hold=0"],
        ["--hold", "-1"], ["--hold", "x"], ["--store"], ["--store", "--readonly"], ["-h"], ["--"],
        ["--help"], ["--readonly=1"], ["customers"], ["deck"], ["--version"], ["--store=a=b"],
        ["--hold", "99999999999999999999"], ["--language", "KO"], [" "], [""],
    ]

    @Test func `reads the options as the command does, or leaves them to it`() throws {
        var read = 0
        for first in Self.pieces {
            for second in Self.pieces {
                let arguments = first + second
                guard let start = DeckStart(arguments: arguments) else { continue }
                let command = try Partnerdeck.parseAsRoot(arguments)
                #expect((command as? DeckCommand)?.start == start, "\(arguments)")
                read += 1
            }
        }
        #expect(read > 100)
    }

    @Test(
        arguments: [
            [], ["deck"], ["--readonly"], ["--no-color"],
            ["--plain"], ["--store", "x"], ["--store=x"],
            ["--profile", "x"], ["--language", "ja"], ["--theme", "night"], ["--hold", "3"],
            ["deck", "--hold=3", "--readonly", "--store", "x"],
        ])
    func `reads what the help shows without ArgumentParser`(_ arguments: [String]) {
        #expect(DeckStart(arguments: arguments) != nil)
    }
}
