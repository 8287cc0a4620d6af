import Chance
import Domain
import Foundation
import Storage
import Testing

@Suite struct `The list of customers` {
    let shelf: Shelf

    init() throws { shelf = try Shelf() }

    /// Names of few letters, so that many match and some are the same.
    static func names(_ count: Int, _ dice: inout Dice) -> [String] {
        (0..<count).map { _ in
            (0..<Int.random(in: 1...4, using: &dice)).map { _ in
                ["Ab", "bá", "한", "빛", " ", "c", "Ca"].randomElement(using: &dice)!
            }.joined() + "x"
        }
    }

    static func key(_ text: String) -> String {
        text.lowercased().replacing("á", with: "a")
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `is what a plain filter makes it, whoever comes and goes`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let names = Self.names(120, &dice)
        let directory = try shelf.directory(of: names)
        var present = Set(names.indices)
        for round in 0..<40 {
            if round > 0 {
                let one = names.indices.randomElement(using: &dice)!
                let leaves = present.contains(one)
                try directory.write { writer throws(DirectoryError) in
                    try writer.set(
                        leaves ? .none : .reseller,
                        of: CustomerAccount.named("", number: one + 1).customer.id)
                }
                if leaves { present.remove(one) } else { present.insert(one) }
            }
            let search = ["", "a", "b", "한", "ca b", "bx", "aba", "id-0001"]
                .randomElement(using: &dice)!
            let expected = present.map { CustomerAccount.named(names[$0], number: $0 + 1).customer }
                .filter { customer in
                    search.split(separator: " ").allSatisfy { word in
                        [customer.companyName, customer.domain, customer.id.text]
                            .contains { Self.key($0).contains(word) }
                    }
                }
                .sorted {
                    let keys = (
                        Array(Self.key($0.companyName).utf8), Array(Self.key($1.companyName).utf8)
                    )
                    return keys.0 == keys.1
                        ? $0.id.text < $1.id.text : keys.0.lexicographicallyPrecedes(keys.1)
                }
                .map(\.id)
            let offset = Int.random(in: 0...20, using: &dice)
            let window = try directory.customers(matching: search, offset: offset, limit: 9)
            #expect(window.total == expected.count)
            #expect(window.rows.map(\.id) == Array(expected.dropFirst(offset).prefix(9)))
            for (place, id) in expected.enumerated().prefix(5) {
                #expect(try directory.offset(of: id, matching: search) == place)
            }
            if let gone = names.indices.first(where: { !present.contains($0) }) {
                let id = CustomerAccount.named("", number: gone + 1).customer.id
                #expect(try directory.offset(of: id, matching: search) == nil)
            }
        }
    }

    @Test func `is the same from the index as from the searchIndex`() throws {
        var dice = Dice(seed: 7)
        let directory = try shelf.directory(of: Self.names(80, &dice))
        let cold = try directory.customers(matching: "", offset: 30, limit: 20)
        try directory.warm()
        #expect(try directory.customers(matching: "", offset: 30, limit: 20) == cold)
        #expect(cold.rows.count == 20)
    }

    @Test func `notices what another process removed`() throws {
        let ours = try shelf.directory(of: ["Contoso", "Fabrikam"])
        #expect(try ours.customers(matching: "o", offset: 0, limit: 9).total == 2)
        let theirs = try Directory(path: ours.path)
        try theirs.write { writer throws(DirectoryError) in
            try writer.set(.none, of: Customer.ID("id-00001"))
        }
        #expect(
            try ours.customers(matching: "o", offset: 0, limit: 9).rows.map(\.companyName)
                == ["Fabrikam"])
    }

    @Test func `shows nothing past its end`() throws {
        let directory = try shelf.directory(of: ["Contoso"])
        let window = CustomerWindow(offset: 5, total: 1, rows: [])
        #expect(try directory.customers(matching: "", offset: 5, limit: 9) == window)
        #expect(try directory.customers(matching: "cont", offset: 5, limit: 9) == window)
    }
}
