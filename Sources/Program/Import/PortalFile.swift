import Domain
import Files
import Foundation
import Wording

/// A column of the portal's files that is understood. The raw value is its title in English
/// ("Search for customers", "see-your-customer-list"; reference of 2026, 7.1).
enum PortalColumn: String, CaseIterable {
    case microsoftID = "Microsoft ID"
    case companyName = "Company name"
    case domain = "Primary domain name"
    case relationship = "Relationship"
    case subscriptionID = "Subscription ID"
    case subscription = "Subscription"
    case quantity = "Quantity"
    case status = "Status"

    /// Whether the title of a column means it, whatever its case and blanks.
    fileprivate func isCalled(_ title: String) -> Bool {
        ([rawValue] + otherTitles).contains { Self.bare($0) == Self.bare(title) }
    }

    /// What Microsoft calls it elsewhere.
    private var otherTitles: [String] {
        switch self {
        case .microsoftID: ["Customer ID", "Customer tenant ID", "Tenant ID"]
        case .companyName: ["Customer name", "Customer"]
        case .domain: ["Primary domain", "Domain name", "Domain", "Customer domain name"]
        case .subscription: ["Subscription name", "Product name", "Offer name"]
        case .relationship, .subscriptionID, .quantity, .status: []
        }
    }

    private static func bare(_ title: String) -> String {
        title.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

/// Which columns a file has, and where.
struct PortalColumns: Equatable {
    /// All titles, in the order of the file.
    let titles: [String]
    private(set) var places: [PortalColumn: Int] = [:]

    init(titles: [String]) {
        self.titles = titles
        for column in PortalColumn.allCases {
            places[column] = titles.firstIndex(where: column.isCalled)
        }
    }

    /// The titles of what is understood, in the order of the file.
    var understood: [String] {
        places.values.sorted().map { titles[$0] }
    }

    func has(_ column: PortalColumn) -> Bool { places[column] != nil }

    /// Take the column that is the only one with a GUID in a record for the Microsoft ID, under
    /// whatever title, unless there is one.
    mutating func findID(in values: [String]) {
        guard !has(.microsoftID) else { return }
        let known = Set(places.values)
        let found = values.indices.filter { place in
            titles.indices.contains(place) && !known.contains(place)
                && Customer.ID(PortalRecord.bare(values[place])).text.isGUID
        }
        if found.count == 1 { places[.microsoftID] = found[0] }
    }
}

/// A line of one of the portal's files, or of several lines where a value has line breaks.
struct PortalRecord {
    let values: [String]
    let columns: PortalColumns
    let line: Int

    /// Return a value without blanks around it; nil if there is no such column, or nothing in it.
    func value(of column: PortalColumn) -> String? {
        guard let place = columns.places[column] else { return nil }
        let value = values[place].trimmingCharacters(in: .whitespacesAndNewlines)
        return value.isEmpty ? nil : value
    }

    /// The same of an ID or a number: without the apostrophe that keeps a spreadsheet from
    /// reading it.
    func bareValue(of column: PortalColumn) -> String? {
        value(of: column).map(Self.bare)
    }

    /// That the value of a column is none of the words that it may have; nil if it is empty.
    func unknown(_ column: PortalColumn) -> LineProblem? {
        value(of: column).map { .unknown($0, column) }
    }

    fileprivate static func bare(_ text: String) -> String {
        let text = text.trimmingCharacters(in: .whitespaces)
        return text.hasPrefix("'") ? String(text.dropFirst()) : text
    }
}

/// One of the portal's files, open to be read.
final class PortalFile {
    let path: String
    /// When it was written last: data is as old as that.
    let modified: Date
    private(set) var columns: PortalColumns
    private let file: RegularFile
    private let separator: UInt8

    /// So many bytes are read at once.
    private static let part = 1 << 18

    /// Open a file and read the titles of its columns. Throw why it can't be read, or that it has
    /// none.
    init(_ path: String, in words: Words) throws(Failure) {
        self.path = path
        do throws(FileError) {
            file = try RegularFile(reading: path)
            let status = try file.status()
            modified = Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
        } catch {
            throw Self.failure(error, path, words)
        }
        // The one by which more is understood.
        var found: [(separator: UInt8, columns: PortalColumns)] = []
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";")] {
            var columns: PortalColumns?
            try Self.each(in: file, separatedBy: separator, words) { item in
                switch item {
                case .empty: return true
                case .bad: return false
                case .record(let values, _):
                    guard var titled = columns else {
                        columns = PortalColumns(
                            titles: values.map {
                                $0.trimmingCharacters(in: .whitespacesAndNewlines)
                            })
                        return true
                    }
                    titled.findID(in: values)
                    columns = titled
                    return false
                }
            }
            if let columns { found.append((separator, columns)) }
        }
        let best = found.max { $0.columns.understood.count < $1.columns.understood.count }
        // Of two alike, the first.
        guard let first = found.first, let best else { throw .unusable(words.importEmpty(path)) }
        let isFirst = first.columns.understood.count == best.columns.understood.count
        (separator, columns) = isFirst ? first : best
    }

    /// Throw `unusable` if one of these columns is missing.
    func require(_ wanted: [PortalColumn], in words: Words) throws(Failure) {
        for column in wanted where !columns.has(column) {
            let said = words.importNoColumn(
                column.rawValue, in: path, columns: words.list(columns.titles))
            // Titles of the other kind of file.
            let isOther = columns.has(.subscriptionID) != wanted.contains(.subscriptionID)
            throw .unusable(
                words.paragraph([said, isOther ? words.importGoesAfter("--subscriptions") : ""]))
        }
    }

    /// Hand on the lines below the titles, until `take` returns false: each as a record, or what is
    /// wrong with it.
    func each(
        in words: Words, _ take: (Result<PortalRecord, LineProblem>, ClosedRange<Int>) -> Bool
    ) throws(Failure) {
        var isTitled = false
        try Self.each(in: file, separatedBy: separator, words) { item in
            switch item {
            case .empty: return true
            case .bad(let problem, let lines): return take(.failure(.csv(problem)), lines)
            case .record(let values, let lines):
                guard isTitled else {
                    isTitled = true
                    return true
                }
                guard values.count == columns.titles.count else {
                    return take(
                        .failure(.count(values.count, wanted: columns.titles.count)), lines)
                }
                return take(
                    .success(
                        PortalRecord(values: values, columns: columns, line: lines.lowerBound)),
                    lines)
            }
        }
    }

    /// Hand on what is in the file until `take` returns false.
    private static func each(
        in file: borrowing RegularFile, separatedBy separator: UInt8, _ words: Words,
        _ take: (CSVItem) -> Bool
    ) throws(Failure) {
        var reader = CSVReader(separator: separator)
        var place = 0
        while true {
            while let item = reader.next() { if !take(item) { return } }
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try file.bytes(place..<place + part)
            } catch {
                throw failure(error, file.path, words)
            }
            place += bytes.count
            if bytes.isEmpty { break }
            reader.append(bytes)
        }
        reader.end()
        while let item = reader.next() { if !take(item) { return } }
    }

    private static func failure(_ error: FileError, _ path: String, _ words: Words) -> Failure {
        switch error {
        case .system(_, ENOENT), .system(_, ENOTDIR): .notFound(words.fileMissing(path))
        case .notAFile, .system(_, EISDIR): .unusable(words.notAFile(path))
        case .system(_, let number):
            .unread(
                words.fileUnreadable(path, reason: words.reason(errno: number, reading: true)))
        }
    }
}

/// Why a line is left out, or what is not known of one that is taken.
enum LineProblem: Error, Equatable {
    case csv(CSVProblem)
    case count(Int, wanted: Int)
    case lacks(PortalColumn)
    case noGUID(String, PortalColumn)
    case noNumber(String, PortalColumn)
    /// The ID stands in an earlier line as well, of that file; nil for the same.
    case twice(String, line: Int, of: String?)
    case nobody(String)
    /// A word that is none of those that the column may have. What it says is held as not known.
    case unknown(String, PortalColumn)
}

extension Wording {
    /// What is wrong with a line, what was read, and what to do.
    func lineProblem(_ problem: LineProblem) -> String {
        switch problem {
        case .csv(.tooLong): lineTooLong(CSVReader.longest >> 20)
        case .csv(.notUTF8): lineNotUTF8
        case .csv(.quoteOpen): lineQuoteOpen
        case .csv(.quoteWithin): lineQuoteWithin
        case .count(let count, let wanted): lineHasValues(count, wanted: wanted)
        case .lacks(let column): lineLacks(column.rawValue)
        case .noGUID(let text, let column):
            lineNoGUID(text.ofOneLine, column: column.rawValue)
        case .noNumber(let text, let column):
            lineNoNumber(text.ofOneLine, column: column.rawValue)
        case .twice(let id, let line, nil): lineTwice(id.ofOneLine, line: line.grouped)
        case .twice(let id, let line, let file?):
            lineTwice(id.ofOneLine, line: line.grouped, of: file)
        case .nobody(let customer): lineNobody(customer.ofOneLine)
        case .unknown(let text, let column):
            lineUnknownValue(text.ofOneLine, column: column.rawValue)
        }
    }
}

extension String {
    /// As much of it as says what it is, on one line.
    fileprivate var ofOneLine: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
