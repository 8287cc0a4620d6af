extension Japanese: DoctorWording {}
