/// Why a file that was to be made for the operator was not.
enum FileTrouble: Error, Equatable {
    /// Nothing is overwritten.
    case exists(path: String)
    case unwritable(path: String, errno: Int32)
}
