/// Whose token it is.
struct Caller: Equatable, Sendable {
    let kind: Kind
    /// The application the token was issued to.
    let applicationID: String

    enum Kind: Equatable, Sendable {
        case application
        case user(String)
    }
}
