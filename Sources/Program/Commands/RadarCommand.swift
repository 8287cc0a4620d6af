import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck radar`: lists what needs attention across all customers, without asking the
/// service.
struct RadarCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "radar", abstract: help(\.radarHelp),
            discussion: """
                JSON: {asOf, counts {…}, signs [{kind: windowCloses | renews | goesOn | \
                endUnknown | suspendedYetBilled | clears | accessEnds | ready | oneStepAway | renewsMonthly, \
                date, hoursLeft, customerId, companyName, domain, holdingKind, holdingId, name, term}]}

                \(columnsHelp)

                \(FilterOption.termsHelp(of: .radar))
                """)
    }

    @OptionGroup var options: ReadOptions
    @OptionGroup var table: TableOptions

    @OptionGroup var filterOption: FilterOption

    @Flag(name: .long, help: ArgumentHelp(help(\.calendarOption)))
    var ics = false

    @OptionGroup var limitOption: LimitOption

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).radar(in: .utc).map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        try limitOption.check(in: words)
        if ics, let other = options.json ? "--json" : table.given {
            throw Failure.usage(words.optionExcludes("--ics", other: other))
        }
        let filter = try filterOption.parsed(in: words, scope: .radar)
        let store = try options.open()
        try store.prepare(for: filter, refreshing: options.refresh, in: words)
        var radar = try store.radar(matching: filter)
        radar.keep(matching: filter.words, in: words)
        radar.signs = radar.signs.inOrderOfNames
        FilterOption.tell(unknown: radar.unknown, of: store, in: words)
        let now = Date()
        let isListed = !ics && !options.json
        if !isListed { radar.signs = limitOption.first(of: radar.signs) }
        if ics {
            try StandardOutput.write(
                Data(RadarCalendar.text(of: radar, at: now, in: words).utf8))
        } else if options.json {
            try JSONOutput.print(RadarOutput(radar, at: now, knowsNone: store.imported == nil))
        }
        if store.imported != nil {
            // None known is not the same as none.
            guard !radar.signs.isEmpty else { throw Failure.notFound(words.radarNotInFile) }
            StandardError.write(words.radarNotInFile)
        }
        guard isListed else { return }
        if table.sort != nil {
            // Where a column is the same, in the order of the list of customers.
            radar.signs = radar.signs.sorted(byName: \.companyName, id: \.customer.text)
        }
        let columns = ListColumns(words, at: now).radar(in: .system(from: now, days: 730))
        let listing = try table.sorted(Listing(columns, of: radar.signs), in: words)
        try table.print(
            Listing(columns, of: limitOption.first(of: listing.rows)),
            none: filter.parts.isEmpty
                ? words.radarNothing
                : words.paragraph([
                    words.nothingMatches,
                    words.meant(radar.signs.isEmpty ? try store.nearest(to: filter) : [])
                        ?? "",
                ]), isSorted: true, in: words)
    }
}

extension Radar {
    /// Leave the signs in whose texts the words are, and count them.
    fileprivate mutating func keep(matching filter: CustomerFilter, in words: Words) {
        guard !filter.parts.isEmpty else { return }
        signs = signs.filter { sign in
            filter.isFound(in: [
                words.radarKind(sign.kind), sign.companyName, sign.domain, sign.customer.text,
                words.name(of: sign), sign.holding?.id ?? "", sign.date?.minute ?? "",
            ])
        }
        counts = Dictionary(grouping: signs, by: \.kind).mapValues(\.count)
    }
}

extension [RadarSign] {
    /// The signs of a kind that have the same moment in the order of the list of customers.
    var inOrderOfNames: [RadarSign] {
        var ordered: [RadarSign] = []
        var rest = self[...]
        while let first = rest.first {
            let same = rest.prefix { $0.kind == first.kind && $0.date == first.date }
            ordered += Array(same).sorted(byName: \.companyName) {
                $0.customer.text + ($0.holding?.id ?? "")
            }
            rest = rest.dropFirst(same.count)
        }
        return ordered
    }
}

/// What `radar --json` prints.
struct RadarOutput: Encodable {
    struct Sign: Encodable {
        let kind: String
        let date: String?
        let hoursLeft: Int?
        let customerId: String
        let companyName: String
        let domain: String
        let holdingKind: String?
        let holdingId: String?
        let name: String
        let term: String
    }

    let asOf: String?
    let counts: [String: Int]
    let signs: [Sign]

    /// A kind of which none is known has a count only where it is known that there is none.
    init(_ radar: Radar, at now: Instant, knowsNone: Bool) {
        asOf = radar.asOf?.iso8601
        let known = RadarSignKind.allCases.filter { knowsNone || radar.counts[$0] ?? 0 > 0 }
        counts = Dictionary(
            uniqueKeysWithValues: known.map { ($0.rawValue, radar.counts[$0] ?? 0) })
        signs = radar.signs.map { sign in
            Sign(
                kind: sign.kind.rawValue, date: sign.date?.iso8601,
                hoursLeft: sign.date.map { $0.hours(since: now) },
                customerId: sign.customer.text, companyName: sign.companyName,
                domain: sign.domain, holdingKind: sign.holding?.kind,
                holdingId: sign.holding?.ownID,
                name: Language.ofPrograms.name(of: sign.holding, called: sign.name),
                term: sign.term)
        }
    }
}

/// The dates of the radar as a calendar (iCalendar, RFC 5545).
enum RadarCalendar {
    static func text(of radar: Radar, at now: Instant, in words: Words) -> String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//partnerdeck//radar//EN",
            "CALSCALE:GREGORIAN",
        ]
        let events = radar.signs.flatMap { event(for: $0, at: now, in: words) }
        return (head + events + ["END:VCALENDAR"]).flatMap(folded).joined(separator: "\r\n")
            + "\r\n"
    }

    private static func event(for sign: RadarSign, at now: Instant, in words: Words) -> [String] {
        guard let date = sign.date else { return [] }
        // Keep the UID stable, so that a calendar replaces the event.
        let id = [sign.kind.rawValue, sign.customer.text, sign.holding?.id ?? "relationship"]
        return [
            "BEGIN:VEVENT", "UID:" + escaped(id.joined(separator: "-")) + "@partnerdeck",
            "DTSTAMP:" + stamp(now), "DTSTART:" + stamp(date),
            "SUMMARY:" + escaped(words.calendarSummary(of: sign)),
            "DESCRIPTION:" + escaped(words.calendarDescription(of: sign)),
            "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D",
            "DESCRIPTION:" + escaped(words.calendarSummary(of: sign)), "END:VALARM", "END:VEVENT",
        ]
    }

    private static func stamp(_ date: Instant) -> String {
        date.iso8601.filter { $0 != "-" && $0 != ":" }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.isHazard: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Fold a line after at most 75 octets, between scalars. Further lines begin with a blank.
    private static func folded(_ line: String) -> [String] {
        var lines: [String] = []
        var current = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if octets + size > 75 {
                lines.append(current)
                (current, octets) = (" ", 1)
            }
            current.unicodeScalars.append(scalar)
            octets += size
        }
        return lines + [current]
    }
}
