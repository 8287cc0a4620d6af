import Domain
import FoundationEssentials

extension JournalEntry {
    /// An entry of the operator of Fabrikam, by default as many minutes after today as its id.
    package static func a(
        _ id: Int, _ event: JournalEvent, of customer: Customer? = .contoso,
        by user: String = "agent@fabrikam.example", on profile: String = "sandbox",
        at place: String = "/home/agent/directory.sqlite", secondsApart seconds: Double = 60
    ) -> JournalEntry {
        JournalEntry(
            id: id, date: .today + Double(id) * seconds,
            author: Author(userPrincipalName: user, profile: profile, place: place),
            customer: customer, event: event, hash: "hash-\(id)")
    }
}

extension Intent {
    /// The intent to do a write, by default to what Contoso holds.
    package static func of(
        _ write: Write, named name: String = "Office 365 E3",
        trace: ActTrace = ActTrace(correlationID: "c0c0-1", requestID: "d0d0-2"),
        before: Holdings? = .contoso(.e3), step: StepReference? = nil
    ) -> Intent {
        Intent(write: write, name: name, trace: trace, before: before, step: step)
    }
}

extension ActTrace {
    /// The ids of the act with that number.
    package static func number(_ number: Int) -> ActTrace {
        ActTrace(correlationID: "correlation-\(number)", requestID: "request-\(number)")
    }

    /// The ids of an act whose request alone matters.
    package static func request(_ requestID: String) -> ActTrace {
        ActTrace(correlationID: "c", requestID: requestID)
    }
}
