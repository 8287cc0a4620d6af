import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing

/// A list that several indexes are built from, and what a plain filter finds in it.
private struct Sample {
    private var rows: [Int: Row] = [:]
    var dice: Dice
    /// The number that the next customer gets.
    private(set) var next = 1
    /// The customers in the order of the list, with their folded fields, the name first.
    private var list: [Row] = []

    /// A customer with its folded fields, the name first.
    private struct Row {
        let id: Customer.ID
        let fields: [String]
        /// The bytes of the name, which are compared often.
        let name: [UInt8]

        init(_ account: CustomerAccount) {
            let customer = account.customer
            id = customer.id
            fields =
                ([customer.companyName, customer.domain] + account.customDomains
                + [customer.id.text]).map(Sample.fold)
            name = Array(fields[0].utf8)
        }

        /// As `contains` would, which takes a hundred times as long.
        func has(_ word: String) -> Bool { fields.contains { strstr($0, word) != nil } }
    }

    static let parts = [
        "Forêt", "한빛", "de", "LTD", "–", "株式会社", "a.b", "microsoft", "cafe", "Œuvre", "x", "ガス",
    ]

    init(seed: UInt64) { dice = Dice(seed: seed) }

    /// Adds a customer, or renames the one of that number.
    mutating func put(_ number: Int? = nil) -> CustomerAccount {
        let account = account(number ?? next)
        next = max(next, (number ?? next) + 1)
        rows[number ?? next - 1] = Row(account)
        return account
    }

    mutating func remove() -> Customer.ID { rows.removeValue(forKey: number())!.id }

    /// Some customer.
    var someone: Customer.ID { list[0].id }

    /// The number of some customer.
    mutating func number() -> Int { rows.keys.sorted().randomElement(using: &dice)! }

    /// Sorts the list again after changes.
    mutating func sort() {
        list = rows.values.sorted { one, other in
            one.name == other.name
                ? one.id.text < other.id.text : one.name.lexicographicallyPrecedes(other.name)
        }
    }

    private mutating func account(_ number: Int) -> CustomerAccount {
        let name = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
            Self.parts.randomElement(using: &dice)!
        }
        let label = ["foret", "hanbit", "de", "co", "a-b"].randomElement(using: &dice)!
        let tail = ["onmicrosoft.com", "onmicrosoft.com", "example", "on.com"]
            .randomElement(using: &dice)!
        let custom = Bool.random(using: &dice) ? ["\(label).example"] : []
        let id =
            number % 5 == 0
            ? "id-\(number)"
            : String(format: "%08x-de4d-4bee-8%03x-0123456789ab", number &* 2_654_435_761, number)
        return .of(
            .a(name.joined(separator: " "), id: id, domain: "\(label)\(number).\(tail)"),
            customDomains: custom)
    }

    static func fold(_ text: String) -> String {
        text.lowercased().replacing("ê", with: "e").replacing("œ", with: "oe")
    }

    /// A word out of some customer's fields, so that most are found.
    mutating func word() -> String {
        let fields = list.randomElement(using: &dice)!.fields
        let words = fields.joined(separator: " ").split(separator: " ")
        let word = Array(words.randomElement(using: &dice)!)
        let start = word.indices.randomElement(using: &dice)!
        let length = [1, 2, 2, 3, 5, 9, 40].randomElement(using: &dice)!
        return String(word[start..<min(word.count, start + length)])
    }

    func expectSame(in directory: Directory, _ words: [String]) throws {
        let search = words.joined(separator: " ")
        let expected = list.filter { row in words.allSatisfy(row.has) }.map(\.id)
        let window = try directory.customers(matching: search, offset: 3, limit: 50)
        #expect(window.total == expected.count, "\(search)")
        #expect(window.rows.map(\.id) == Array(expected.dropFirst(3).prefix(50)), "\(search)")
        if let last = expected.last {
            #expect(try directory.offset(of: last, matching: search) == expected.count - 1)
        }
    }
}

@Suite(.heavy) struct `The index of a search` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    private func add(_ count: Int, to sample: inout Sample, _ directory: Directory) throws {
        let accounts = (0..<count).map { _ in sample.put() }
        sample.sort()
        try directory.write { writer throws(DirectoryError) in
            for account in accounts {
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .of2020)
            }
        }
    }

    /// Adds, renames and ends some, as a sync does.
    private func change(_ sample: inout Sample, _ directory: Directory) throws {
        try add(3, to: &sample, directory)
        let renamed = (0..<4).map { _ in sample.put(sample.number()) }
        let gone = sample.remove()
        sample.sort()
        try directory.write { writer throws(DirectoryError) in
            for account in renamed {
                try writer.take([account.customer])
                try writer.take(account)
            }
            try writer.set(.none, of: gone)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64], [0, IndexSpace.usualLimit])
    func `finds what a plain filter finds, in memory and in files`(
        seed: UInt64, limit: Int
    ) throws {
        var sample = Sample(seed: seed)
        let writing = try folder.directory()
        try add(300, to: &sample, writing)
        let reading = try Directory(path: writing.path, indexLimit: limit)
        for _ in 0..<40 {
            let word = sample.word()
            // As it is typed, and at once.
            for end in 1...word.count {
                try sample.expectSame(in: reading, [String(word.prefix(end))])
            }
            try sample.expectSame(in: reading, [sample.word(), sample.word()])
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64], [0, IndexSpace.usualLimit])
    func `follows what another process adds, renames and removes`(
        seed: UInt64, limit: Int
    ) throws {
        var sample = Sample(seed: seed)
        let writing = try folder.directory()
        try add(40, to: &sample, writing)
        let reading = try Directory(path: writing.path, indexLimit: limit)
        for round in 0..<40 {
            try change(&sample, writing)
            if round % 13 == 12 { try reading.warm() }
            try sample.expectSame(in: reading, [])
            for _ in 0..<4 { try sample.expectSame(in: reading, [sample.word()]) }
            try sample.expectSame(in: reading, [sample.word(), sample.word()])
        }
        try reading.warm()
        #expect(!reading.isWorn)
    }

    @Test func `is right although customers change while it is built`() throws {
        var sample = Sample(seed: 8)
        let writing = try folder.directory()
        try add(9_000, to: &sample, writing)
        let reading = try Directory(path: writing.path, indexLimit: 0)
        let warming = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            try? reading.warm()
            warming.signal()
        }
        for _ in 0..<20 { try change(&sample, writing) }
        for _ in 0..<10 { try sample.expectSame(in: reading, [sample.word()]) }
        warming.wait()
        for _ in 0..<10 { try sample.expectSame(in: reading, [sample.word()]) }
        let alike = try reading.lookalikes(of: [sample.someone], limit: 3)
        #expect(alike.count <= 1)
        // Numbers, places and the bits of letters; a text would take 60 bytes alone.
        #expect(reading.indexBytesInMemory < 14 * 9_100)
    }

    @Test func `of a file that can't be written is as good`() throws {
        var sample = Sample(seed: 9)
        let writing = try folder.directory()
        try add(300, to: &sample, writing)
        let reading = try Directory(path: writing.path, indexLimit: 0)
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        for _ in 0..<30 { try sample.expectSame(in: reading, [sample.word()]) }
    }
}
