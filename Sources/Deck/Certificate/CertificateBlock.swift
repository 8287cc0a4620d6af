/// A part of a certificate, whatever form it is written in.
enum CertificateBlock {
    case heading(String)
    case text(String)
    /// A sentence, and what to type in a shell.
    case command(String, String)
    case facts([(name: String, value: String)])
    /// Each cell on as many lines as it has.
    case table(heading: [String], rows: [[[String]]])
    /// Each item a mark, a sentence that matters, and what is said of it; both may be empty.
    case list([(mark: String, sentence: String, text: String)])
}
