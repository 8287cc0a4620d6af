/// How a program ended, and what it had to say.
struct Outcome: Equatable {
    enum End: Equatable {
        case left(Int32)
        case killed(by: Int32)
    }

    let end: End
    let output: String
    let errors: String

    /// Its exit status; nil if a signal ended it.
    var status: Int32? {
        if case .left(let status) = end { status } else { nil }
    }

    func json() throws -> JSON { try JSON(output) }
}
