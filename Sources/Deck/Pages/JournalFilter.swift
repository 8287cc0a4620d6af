import Domain
import FoundationEssentials
import Wording

/// Which rows of a journal a search shows: those that have each of its words, or the numbers and
/// times of their entries do. Sentences, users and customers are looked at once, however many rows
/// have them.
struct JournalFilter {
    private let sought: [SearchWord]
    private let words: Words
    /// A bit for each word that was found.
    private typealias Found = UInt64
    private let all: Found
    private let numeric: Found
    private var customers: [Customer.ID: (Customer, Found)] = [:]
    private var texts: [String: Found] = [:]
    private var days: [Int: Found] = [:]

    init(_ sought: [SearchWord], in words: Words) {
        // Nobody types more words than there are bits.
        let sought = Array(sought.prefix(64))
        self.sought = sought
        self.words = words
        all = sought.indices.reduce(0) { $0 | 1 << Found($1) }
        numeric = sought.indices.reduce(0) { $0 | (sought[$1].isNumeric ? 1 << Found($1) : 0) }
    }

    mutating func shows(_ row: JournalRow, _ page: borrowing JournalPage) -> Bool {
        var found: Found = 0
        if let customer = page.customer(of: row) { found |= self.found(in: customer) }
        if found == all { return true }
        if let author = page.head(of: row)?.author { found |= known(author.userPrincipalName) }
        if numeric & ~found != 0 {
            for entry in page.entries(of: row) {
                found |= self.found(in: "#\(entry.id)", numeric) | self.found(at: entry.date)
            }
        }
        if found == all { return true }
        let told = page.told(of: row, in: words)
        found |= known(told.mark)
        if found == all { return true }
        found |= known(told.sentence)
        return found == all
    }

    /// Which of some words stand in a text.
    private func found(in text: String, _ wanted: Found) -> Found {
        var found: Found = 0
        for place in sought.indices where wanted & 1 << Found(place) != 0 {
            if sought[place].occurs(in: text) { found |= 1 << Found(place) }
        }
        return found
    }

    /// The same of a text that many entries have.
    private mutating func known(_ text: String) -> Found {
        if let known = texts[text] { return known }
        let found = found(in: text, all)
        texts[text] = found
        return found
    }

    private mutating func found(in customer: Customer) -> Found {
        // A customer may have had another name before.
        if let (known, found) = customers[customer.id], known == customer { return found }
        let texts = [customer.companyName, customer.domain, customer.id.text]
        let found = texts.reduce(0) { $0 | self.found(in: $1, all) }
        customers[customer.id] = (customer, found)
        return found
    }

    /// Which words stand in the day or the second of a moment.
    private mutating func found(at date: Instant) -> Found {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let second = ((seconds % 86_400) + 86_400) % 86_400
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let parts = [second / 3600, second / 60 % 60, second % 60].map(padded)
        let time = found(in: parts.joined(separator: ":"), numeric)
        let number = (seconds - second) / 86_400
        if let known = days[number] { return known | time }
        let day = found(in: date.day, numeric)
        days[number] = day
        return day | time
    }
}

extension [JournalEntry] {
    /// Returns the places of the entries that have each word of a search: in what they tell, their
    /// number, time, user or customer, as the search of the journal's page, or in the ID of what
    /// they are about.
    package func places(having search: String, in words: Words) -> [Int] {
        let sought = SearchWord.all(in: search)
        guard !sought.isEmpty else { return indices.map { $0 } }
        var page = JournalPage(customer: nil)
        page.take(self, nil, in: words, height: 1)
        let told = page.toldEntries(in: words)
        return indices.filter { place in
            let entry = self[place]
            let step = page.step(of: entry)
            let holding = step?.write?.holding ?? page.intent(of: entry)?.write.holding
            let texts = [
                told[place].sentence, told[place].mark, entry.author.userPrincipalName,
                entry.customer?.companyName, entry.customer?.domain, entry.customer?.id.text,
                holding?.id,
            ].compactMap { $0 }
            let numbers = ["#\(entry.id)", entry.date.second]
            return sought.allSatisfy { word in
                texts.contains { word.occurs(in: $0) }
                    || word.isNumeric && numbers.contains { word.occurs(in: $0) }
            }
        }
    }
}
