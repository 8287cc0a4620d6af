import ArgumentParser
import Testing

@testable import Program

@Suite struct `Options before a command` {
    static let typed: [(typed: String, read: String)] = [
        ("--language ja customers --limit 5", "customers --language ja --limit 5"),
        ("--store=a --json show contoso", "show --store=a --json contoso"),
        ("--language ja sandbox serve --port 1", "sandbox serve --language ja --port 1"),
        ("--profile customers radar", "radar --profile customers"),
        ("--language ja custmers x", "custmers --language ja x"),
        ("customers --language ja", "customers --language ja"),
        ("--language ja", "--language ja"), ("--store", "--store"), ("", ""),
        ("--unknown customers", "--unknown customers"),
    ]

    @Test(arguments: typed.indices)
    func `go to that command`(place: Int) {
        let (typed, read) = Self.typed[place]
        let words = typed.split(separator: " ").map(String.init)
        #expect(Partnerdeck.withCommandFirst(words).joined(separator: " ") == read)
    }

    @Test func `are read by it`() throws {
        let arguments = Partnerdeck.withCommandFirst(["--language", "ja", "customers"])
        #expect(try Partnerdeck.parseAsRoot(arguments) is CustomersCommand)
    }
}
