import Domain
import Testing

@Suite struct `Names nearest to a search of a list` {
    static let names = ["Alpine Motors plc", "Hanbit Trading 한빛무역", "Tailspin", "Contoso Süd"]

    @Test(arguments: [
        ("alpne", "Alpine Motors plc"), ("mtoors", "Alpine Motors plc"),
        ("hanbti trading", "Hanbit Trading 한빛무역"), ("한빗", "Hanbit Trading 한빛무역"),
        ("gksqlc", "Hanbit Trading 한빛무역"), ("contsoo sud", "Contoso Süd"),
        ("alpnie plc", "Alpine Motors plc"),
    ])
    func `have one letter wrong`(search: String, name: String) {
        #expect(search.nearest(among: Self.names) { [$0] } == [name])
    }

    @Test(arguments: ["", "plc", "xyz", "zzzzzz", "alpne zzzz", "123", "본사"])
    func `are none for what is like no name`(search: String) {
        #expect(search.nearest(among: Self.names) { [$0] }.isEmpty)
    }

    @Test func `are three at most, the nearest first`() {
        let names = (0..<9).map { "Northwind \($0)" } + ["Nortwhind"]
        let near = "nortwhind".nearest(among: names) { [$0] }
        #expect(near == ["Nortwhind", "Northwind 0", "Northwind 1"])
    }
}
