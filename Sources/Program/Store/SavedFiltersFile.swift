import Deck
import Domain
import Files
import Foundation
import TOMLKit
import Wording

/// The saved filters of a profile: a TOML file with a line for each, its name and its text.
struct SavedFiltersFile {
    /// Nil without a folder for settings.
    let path: String?

    /// Return what to tell the deck: all filters, or why they can't be read.
    func answer() -> Event {
        guard path != nil else { return .filtersRead([]) }
        do throws(SavedFiltersError) {
            return .filtersRead(try read())
        } catch {
            return .filtersRead([], trouble: error.text)
        }
    }

    /// Change the file as it is now. Return what to tell the deck: all filters after it.
    func answer(to change: FilterChange) -> Event {
        let before: [SavedFilter]
        do throws(SavedFiltersError) {
            before = try read()
        } catch {
            // A file that is not understood is not written over.
            return .filtersRead([], trouble: error.text)
        }
        let after = before.applying(change)
        do throws(SavedFiltersError) {
            try write(after)
            return .filtersRead(after)
        } catch {
            return .filtersRead(before, trouble: error.text)
        }
    }

    /// Why the file can't be read or written, in a sentence.
    struct SavedFiltersError: Error {
        let text: String
    }

    private var words: Words { Surroundings.language.words() }

    /// Return the filters, by name. A missing file has none.
    func read() throws(SavedFiltersError) -> [SavedFilter] {
        let path = try place
        let source: String?
        do throws(SmallFileError) {
            source = try SmallFile.text(of: path)
        } catch {
            switch error {
            case .missing, .unreadable(errno: ENOTDIR): return []
            default: throw unreadable(words.fileTrouble(error, path))
            }
        }
        guard let source else { throw unreadable("UTF-8") }
        do {
            return try Self.filters(in: source)
        } catch let error as TOMLParseError {
            throw unreadable(error.description, at: error.place)
        } catch {
            throw unreadable("TOML")
        }
    }

    /// Return the filters in the text of a file. What is no text is left out.
    static func filters(in source: String) throws -> [SavedFilter] {
        let table = try TOMLTable(string: source)
        let filters = table.keys.compactMap { name in
            table[name]?.string.map { SavedFilter(name: name, text: $0) }
        }
        return filters.sorted(byName: \.name, id: \.name)
    }

    /// Return the text of a file with these filters.
    static func source(of filters: [SavedFilter]) -> String {
        filters.map { "\(quoted($0.name)) = \(quoted($0.text))\n" }.joined()
    }

    private func write(_ filters: [SavedFilter]) throws(SavedFiltersError) {
        // A link is followed.
        let path = URL(fileURLWithPath: try place).resolvingSymlinksInPath().path
        do throws(FileError) {
            try Folder(of: path).make()
            try AtomicFile.replace(path, with: Array(Self.source(of: filters).utf8))
        } catch {
            throw SavedFiltersError(
                text: words.filtersUnwritable(path, reason: words.reason(errno: error.number)))
        }
    }

    private var place: String {
        get throws(SavedFiltersError) {
            guard let path else { throw SavedFiltersError(text: words.noFolderForFilters) }
            return path
        }
    }

    private func unreadable(_ reason: String, at place: TextPlace? = nil) -> SavedFiltersError {
        SavedFiltersError(
            text: words.filtersUnreadable(place.inFile(path ?? ""), reason: reason))
    }

    /// A text as TOML writes it.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension Store {
    /// The saved filters of the profile, or of the embedded sandbox.
    var savedFilters: SavedFiltersFile {
        let profile = service?.profile.name ?? ProfileName.embedded
        return SavedFiltersFile(path: Surroundings.filtersFile(of: profile))
    }
}
