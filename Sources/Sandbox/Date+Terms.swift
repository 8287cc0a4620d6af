import Domain
import Foundation

extension Date {
    func adding(seconds: Int) -> Date { addingTimeInterval(Double(seconds)) }

    /// Midnight at its beginning.
    var startOfDay: Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
    }

    /// The end of a term that begins here: `P1M`, `P1Y` or `P3Y`; nil for anything else.
    func adding(term: String) -> Date? {
        switch term {
        case "P1M": adding(months: 1)
        case "P1Y": adding(months: 12)
        case "P3Y": adding(months: 36)
        default: nil
        }
    }
}
