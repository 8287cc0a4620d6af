import Domain
import FoundationEssentials

/// Which entries of a journal a search shows: those whose row has each of its words. Phrases,
/// users and customers are looked at once, however many entries have them; a row is written out
/// only where a word may stand half in a phrase and half in a name.
struct JournalFilter {
    private let sought: [SearchWord]
    private let words: Words
    /// A bit for each word that was found.
    private typealias Found = UInt64
    private let all: Found
    private let numeric: Found
    private var phrases: [String: (found: Found, mayCross: Found)] = [:]
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

    mutating func shows(_ entry: JournalEntry, _ page: borrowing JournalPage) -> Bool {
        var found: Found = 0
        if let customer = entry.customer { found |= self.found(in: customer) }
        if found == all { return true }
        found |= known(entry.author.userPrincipalName)
        if numeric & ~found != 0 {
            found |= self.found(in: String(entry.id), numeric) | self.found(at: entry.date)
        }
        if found == all { return true }
        found |= known(entry.mark)
        let saying = page.saying(of: entry, in: words)
        var mayCross: Found = 0
        search(saying, &found, &mayCross)
        if mayCross & ~found != 0 { found |= self.found(in: words.say(saying), all) }
        return found == all
    }

    /// Looks into a phrase and what is put into it.
    private mutating func search(_ saying: Saying, _ found: inout Found, _ mayCross: inout Found) {
        let phrasing = phrasing(saying.texts)
        found |= phrasing.found
        mayCross |= phrasing.mayCross
        for part in saying.parts where found != all {
            switch part {
            case .text(let text): found |= self.found(in: text, all & ~found)
            case .number(let number): found |= self.found(in: number.said, numeric & ~found)
            case .saying(let saying): search(saying, &found, &mayCross)
            }
        }
    }

    private mutating func phrasing(_ texts: Texts) -> (found: Found, mayCross: Found) {
        let template = texts.text(in: words.language)
        if let known = phrases[template] { return known }
        let singular = words.language == .english ? texts.one : nil
        let segments = [template, singular].compactMap(\.self).map(\.segments)
        var phrasing: (found: Found, mayCross: Found) = (0, 0)
        for segment in segments.joined() { phrasing.found |= found(in: segment, all) }
        for place in sought.indices where segments.contains(where: sought[place].mayCross) {
            phrasing.mayCross |= 1 << Found(place)
        }
        phrases[template] = phrasing
        return phrasing
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
        // A customer may have been called otherwise before.
        if let (known, found) = customers[customer.id], known == customer { return found }
        let texts = [customer.companyName, customer.domain, customer.id.text]
        let found = texts.reduce(0) { $0 | self.found(in: $1, all) }
        customers[customer.id] = (customer, found)
        return found
    }

    /// Which words stand in the day or the minute of a moment.
    private mutating func found(at date: Instant) -> Found {
        let minutes = Int((date.timeIntervalSince1970 / 60).rounded(.down))
        let minute = ((minutes % 1440) + 1440) % 1440
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let time = found(in: padded(minute / 60) + ":" + padded(minute % 60), numeric)
        let number = (minutes - minute) / 1440
        if let known = days[number] { return known | time }
        let day = found(in: date.day, numeric)
        days[number] = day
        return day | time
    }
}
